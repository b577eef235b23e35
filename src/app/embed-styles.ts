import './theme.css';
import './card.css';
import './embed.css';
