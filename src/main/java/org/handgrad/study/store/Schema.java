package org.handgrad.study.store;

import java.util.List;

/** The tables of a store, version 1. {@code docs/reference/trials.md} explains them. */
final class Schema {
    static final List<String> TABLES = List.of("""
            CREATE TABLE trial (
              number INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              settings TEXT NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('finished', 'diverged', 'failed')),
              reason TEXT,
              result TEXT
            )""", """
            CREATE TABLE timing (
              number INTEGER PRIMARY KEY REFERENCES trial ON DELETE CASCADE,
              seconds REAL NOT NULL,
              attempts INTEGER NOT NULL,
              host TEXT NOT NULL,
              runs TEXT
            )""", """
            CREATE TABLE runner (
              number INTEGER PRIMARY KEY AUTOINCREMENT,
              host TEXT NOT NULL,
              process INTEGER NOT NULL
            )""", """
            CREATE TABLE claim (
              id TEXT PRIMARY KEY,
              runner INTEGER NOT NULL REFERENCES runner
            ) WITHOUT ROWID""");

    private Schema() {}
}
