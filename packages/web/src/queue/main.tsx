/** 番号発券の画面 — starts the small application of ticket machine, display and telephone. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '../app/base.css';
import './queue.css';
import { App } from './app/App.tsx';
import { LanguageProvider } from './app/language.tsx';
import { registerWorker } from './app/register-worker.ts';

const place = document.getElementById('app');
if (!place) throw new Error('queue.html has no place for the application');
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
registerWorker();
