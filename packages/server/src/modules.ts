/** 部屋の一覧 — every room in floor order; the only importer of manifests. */
import type { Module } from '#platform/module';

export const modules: readonly Module[] = [];
