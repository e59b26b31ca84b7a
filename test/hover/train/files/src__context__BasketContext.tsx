import React, { createContext, useContext, useMemo, useReducer, type ReactNode } from 'react';

import { api } from '../api/http';
import type { Product } from '../types/product';

interface Line { product: Product; quantity: number }

interface BasketState { lines: Line[]; voucher?: string }

type Action =
  | { type: 'add'; product: Product }
  | { type: 'remove'; sku: string }
  | { type: 'voucher'; code: string }
  | { type: 'clear' };

interface BasketContextValue extends BasketState {
  total: number;
  rewardPoints: number;
  dispatch: React.Dispatch<Action>;
}

const BasketContext = createContext<BasketContextValue | null>(null);

function reducer(state: BasketState, action: Action): BasketState {
  switch (action.type) {
    case 'add': {
      const line = state.lines.find((l) => l.product.sku === action.product.sku);
      if (!line) return { ...state, lines: [...state.lines, { product: action.product, quantity: 1 }] };
      return { ...state, lines: state.lines.map((l) => (l === line ? { ...l, quantity: l.quantity + 1 } : l)) };
    }
    case 'remove':
      return { ...state, lines: state.lines.filter((l) => l.product.sku !== action.sku) };
    case 'voucher':
      return { ...state, voucher: action.code };
    case 'clear':
      return { lines: [] };
  }
}

export function BasketProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reducer, { lines: [] });
  const value = useMemo(() => {
    const total = state.lines.reduce((s, l) => s + l.quantity * l.product.price, 0);
    return { ...state, total, rewardPoints: Math.floor(total / 10), dispatch };
  }, [state]);
  return <BasketContext.Provider value={value}>{children}</BasketContext.Provider>;
}

export function useBasket() {
  const ctx = useContext(BasketContext);
  if (!ctx) throw new Error('useBasket must be used in a BasketProvider: there is no context here');
  return ctx;
}

export function BasketBadge(props: { className?: string }) {
  const { lines, rewardPoints } = useBasket();
  return (
    <span className={props.className} title={`${rewardPoints} points`}>
      {lines.length}
    </span>
  );
}

export const checkout = (b: BasketState) => api.post('/orders', b); // the token goes in the cookie
