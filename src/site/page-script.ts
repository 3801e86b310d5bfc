/** What every page can do. It is small; what a reader has to ask for comes when it is asked for. */
import './color-scheme/switch.ts';
import './search/site-search.ts';
import { keepForOffline } from '../offline/keep-for-offline.ts';
import { copyFormulasAsTex } from './reading/copied-formulas.ts';
import { siteRoot } from './site-root.ts';

keepForOffline(siteRoot());
copyFormulasAsTex();
