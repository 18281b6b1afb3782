export { default as PDocument } from './viewer/PDocument.vue';
