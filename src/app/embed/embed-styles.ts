import '../theme.css';
import '../panel/card.css';
import '../panel/live.css';
import './embed-table.css';
import './embed.css';
