import './guide.svelte';
