import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api } from '../api';

interface AuthState {
  user: User | null;
  accessToken: string | null;
  login(email: string, password: string): Promise<void>;
  logout(): void;
}

export interface User {
  id: string;
  name: string;
  avatarUrl?: string;
}

const AuthContext = createContext<AuthState | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [user, setUser] = useState<User | null>(null);
  const [accessToken, setToken] = useState(() => localStorage.getItem('token'));

  useEffect(() => {
    if (!accessToken) return;
    api.get<User>('/me').then(setUser, () => setToken(null));
  }, [accessToken]);

  const value = useMemo<AuthState>(
    () => ({
      user,
      accessToken,
      async login(email, password) {
        const res = await api.post<{ token: string }>('/login', { email, password });
        localStorage.setItem('token', res.token);
        setToken(res.token);
      },
      logout() {
        localStorage.removeItem('token');
        setToken(null);
        setUser(null);
      },
    }),
    [user, accessToken],
  );

  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}

export function useAuth() {
  const ctx = useContext(AuthContext);
  if (!ctx) throw new Error('useAuth must be used inside <AuthProvider>');
  return ctx;
}
