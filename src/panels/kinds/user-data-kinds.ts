import { drawUserDataChart } from '../../charts/own/user-data-chart.ts';
import { takeUserDataDrawing } from './draw-chart.ts';

// Imported by whatever draws panels of a reader’s own table: the page that received them, exports, the command line. The
// worker that only makes them goes without, and so does the page of the report.
takeUserDataDrawing(drawUserDataChart);
