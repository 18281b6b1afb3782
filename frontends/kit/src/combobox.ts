export { default as PTypeahead } from './parts/PTypeahead.vue';
