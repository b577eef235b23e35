import { drawUserDataChart } from '../../charts/own/user-data-chart.ts';
import { takeUserDataDrawing } from './draw-chart.ts';

// Imported by whatever makes or receives panels of a reader's own table, and by nothing that the report's page loads.
takeUserDataDrawing(drawUserDataChart);
