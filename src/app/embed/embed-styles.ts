import '../theme.css';
import '../panel/card.css';
import '../panel/live.css';
import './embed-table.css';
import '../panel/built-parts.css';
import './embed.css';
import './embed-small.css';
import './embed-print.css';
