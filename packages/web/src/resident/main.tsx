/** 役場の住民画面 — starts the resident application of one town. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { makeQueryClient } from '../api/query-client.ts';
import '../app/base.css';
import { App } from './app/App.tsx';
import { LanguageProvider } from './app/language.tsx';
import { registerWorker } from './app/register-worker.ts';

const place = document.getElementById('app');
if (!place) throw new Error('resident.html has no place for the application');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
registerWorker();
