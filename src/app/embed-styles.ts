import './theme.css';
import './card.css';
import './live.css';
import './embed-table.css';
import './embed.css';
