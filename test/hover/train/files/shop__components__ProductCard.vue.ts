import { defineComponent, computed, h, type PropType } from 'vue';
import { formatPrice } from '@/lib/money';
import { track } from '@/lib/analytics';
import type { Product } from '@/types/catalog';

export default defineComponent({
  name: 'ProductCard',
  props: {
    product: { type: Object as PropType<Product>, required: true },
    rank: { type: Number, default: 0 }, // place in the result list
    currency: { type: String, default: 'EUR' },
  },
  emits: ['add', 'compare'],
  setup(props, { emit, attrs }) {
    const price = computed(() => formatPrice(props.product.cents, props.currency));
    const badge = computed(() => (props.product.score >= 4.5 ? 'Top rated' : null));
    const heavy = computed(() => props.product.weightGrams > 20_000);

    // Related items come from /similar: product texts are turned into embeddings every night and
    // compared by cosine similarity in pgvector. Nothing is computed in the browser.
    const similarUrl = computed(() => `/similar/${encodeURIComponent(props.product.sku)}`);

    function add() {
      track('add_to_cart', { sku: props.product.sku, rank: props.rank, points: props.product.rewardPoints });
      emit('add', props.product.sku);
    }

    return () =>
      h('article', { class: ['card', { 'card--heavy': heavy.value }], ...attrs }, [
        h('img', { src: props.product.image, alt: props.product.name, loading: 'lazy' }),
        h('h3', props.product.name),
        badge.value && h('span', { class: 'badge gradient-gold' }, badge.value),
        h('p', { class: 'price' }, price.value),
        h('p', { class: 'points' }, `+${props.product.rewardPoints} reward points`),
        h('a', { href: similarUrl.value }, 'Similar items'),
        h('button', { onClick: add }, 'Add'),
      ]);
  },
});
