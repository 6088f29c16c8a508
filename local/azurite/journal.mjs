import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/**
 * Azurite keeps its tables, queues and blob metadata in memory and writes them to disk every few seconds, so a killed
 * process would lose what it had already acknowledged. This puts a journal under its database (lokijs): each change is
 * in a file before the answer to the request leaves the process, and is applied again at the next start.
 * What the operating system has taken over survives the end of the process; a power cut is out of scope.
 */
export function keepJournals(Loki) {
  const journals = new Set();
  const flush = () => journals.forEach(journal => journal.flush());
  flushBeforeAnswers(flush);
  process.on('exit', flush);
  watchDatabases(Loki.prototype, name => {
    const journal = new Journal(name);
    journals.add(journal);
    return journal;
  });
  watchCollections(Object.getPrototypeOf(new Loki('probe', { persistenceMethod: 'memory' }).addCollection('probe')));
}

// The whole database is written anew this often; in between there is the journal, which is far less work.
const snapshotInterval = 60_000;
const journalOf = new WeakMap();

class Journal {
  #file; #number; #pending = []; #waiting = false; #replaying = true;

  constructor(database) {
    this.database = database;
  }

  /** A line is one write, and holds all that one request changed: a batch is there as a whole or not at all. */
  record(change) {
    if (this.#replaying) return;
    this.#pending.push(JSON.stringify(change));
    if (this.#waiting) return;
    this.#waiting = true;
    setImmediate(() => this.flush());
  }

  flush() {
    this.#waiting = false;
    if (this.#pending.length === 0) return;
    const line = '[' + this.#pending.join(',') + ']\n';
    this.#pending = [];
    this.#file ??= fs.openSync(this.#path(this.#number), 'a');
    fs.writeSync(this.#file, line);
  }

  /** What is recorded from here on comes after the snapshot that is being made. Returns how to forget what came before. */
  turn() {
    this.flush();
    if (this.#file !== undefined) fs.closeSync(this.#file);
    this.#file = undefined;
    const last = this.#number++;
    return () => this.#numbers().filter(number => number <= last).forEach(number => fs.rmSync(this.#path(number)));
  }

  /** Nothing is recorded before this, since nothing is acknowledged before. A new database is saved without being loaded. */
  start(db) {
    if (!this.#replaying) return;
    this.#replay(db);
    this.#replaying = false;
  }

  // Applying a journal to a snapshot that already has its changes does no harm: the last change of a document wins.
  #replay(db) {
    const numbers = this.#numbers();
    this.#number = (numbers.at(-1) ?? 0) + 1;
    const documents = new Documents(db);
    for (const number of numbers) {
      // The last line may be cut off: its request was never answered.
      const lines = fs.readFileSync(this.#path(number), 'utf8').split('\n').slice(0, -1);
      lines.forEach(line => JSON.parse(line).forEach(change => documents.apply(change)));
    }
    documents.write();
  }

  #path(number) {
    return `${this.database}.journal-${String(number).padStart(6, '0')}`;
  }

  #numbers() {
    const prefix = path.basename(this.database) + '.journal-';
    const files = fs.readdirSync(path.dirname(this.database)).filter(file => file.startsWith(prefix));
    return files.map(file => Number(file.slice(prefix.length))).sort((a, b) => a - b);
  }
}

/** The collections of a database as maps, which take changes quickly; `write` puts them back with their indexes. */
class Documents {
  #maps = new Map();

  constructor(db) {
    this.db = db;
  }

  apply([what, name, value]) {
    if (what === 'create') this.db.addCollection(name, value);
    else if (what === 'drop') { this.db.removeCollection(name); this.#maps.delete(name); }
    else if (what === 'clear') this.#map(name).clear();
    else if (what === 'put') this.#map(name).set(value.$loki, value);
    else value.forEach(id => this.#map(name).delete(id));
  }

  write() {
    for (const [name, map] of this.#maps) {
      const collection = this.db.getCollection(name);
      collection.data = [...map.values()].sort((a, b) => a.$loki - b.$loki);
      collection.maxId = Math.max(collection.maxId, collection.data.at(-1)?.$loki ?? 0);
      collection.idIndex = null;
      collection.ensureId();
      collection.ensureAllIndexes(true);
      collection.dirty = true;
    }
  }

  #map(name) {
    let map = this.#maps.get(name);
    if (!map) this.#maps.set(name, map = new Map(this.db.getCollection(name).data.map(doc => [doc.$loki, doc])));
    return map;
  }
}

function flushBeforeAnswers(flush) {
  for (const name of ['writeHead', 'write', 'end']) {
    wrap(http.ServerResponse.prototype, name, original => function (...args) {
      flush();
      return original.apply(this, args);
    });
  }
}

function watchDatabases(prototype, open) {
  wrap(prototype, 'configureOptions', original => function (options, initial) {
    if (options?.persistenceMethod === 'fs') journalOf.set(this, open(this.filename));
    return original.call(this, journalOf.has(this) ? { ...options, autosaveInterval: snapshotInterval } : options, initial);
  });
  wrap(prototype, 'loadDatabaseInternal', original => function (options, callback) {
    original.call(this, options, error => {
      if (!error) journalOf.get(this)?.start(this);
      callback?.(error);
    });
  });
  wrap(prototype, 'saveDatabaseInternal', original => function (callback) {
    journalOf.get(this)?.start(this);
    const forget = journalOf.get(this)?.turn();
    original.call(this, error => {
      if (!error) forget?.();
      callback?.(error);
    });
  });
  wrap(prototype, 'addCollection', original => function (name, options) {
    const known = this.getCollection(name);
    const collection = original.call(this, name, options);
    const journal = journalOf.get(this);
    if (journal) journalOf.set(collection, journal);
    if (journal && !known) journal.record(['create', name, options]);
    return collection;
  });
  wrap(prototype, 'removeCollection', original => function (name) {
    journalOf.get(this)?.record(['drop', name]);
    return original.call(this, name);
  });
}

function watchCollections(prototype) {
  wrap(prototype, 'insertOne', original => function (...args) {
    const doc = original.apply(this, args);
    if (doc) journalOf.get(this)?.record(['put', this.name, doc]);
    return doc;
  });
  wrap(prototype, 'update', original => function (doc) {
    const result = original.call(this, doc);
    if (!Array.isArray(doc)) journalOf.get(this)?.record(['put', this.name, this.get(doc.$loki)]);
    return result;
  });
  wrap(prototype, 'remove', original => function (doc) {
    const id = typeof doc === 'number' ? doc : doc.$loki;
    const result = original.call(this, doc);
    if (!Array.isArray(doc)) journalOf.get(this)?.record(['remove', this.name, [id]]);
    return result;
  });
  wrap(prototype, 'removeBatchByPositions', original => function (positions) {
    const ids = positions.map(position => this.data[position].$loki);
    const result = original.call(this, positions);
    journalOf.get(this)?.record(['remove', this.name, ids]);
    return result;
  });
  wrap(prototype, 'clear', original => function (options) {
    const result = original.call(this, options);
    journalOf.get(this)?.record(['clear', this.name]);
    return result;
  });
}

function wrap(prototype, name, make) {
  prototype[name] = make(prototype[name]);
}
