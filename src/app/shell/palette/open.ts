/** All that the palette needs only once it is opened; fetched when the page has come to rest. */
export { prepareSearch } from '../../search/prepare';
export { ItemPicture } from './ItemPicture';
export { itemsFor, loadFields, modeOf } from './palette';
