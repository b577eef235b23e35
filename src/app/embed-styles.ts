import './theme.css';
import './card.css';
import './embed-table.css';
import './embed.css';
