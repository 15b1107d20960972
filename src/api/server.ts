// The API as one call: the model's schema over a database, served on an address.
import type { Database } from '../graph/database.js';
import { readDataState } from '../graph/data-version.js';
import { loadLibrary } from '../graph/projection.js';
import type { Model } from '../ontology/model.js';
import type { Question } from '../ontology/question.js';
import { AnswerCache } from './answer-cache.js';
import { DirectAnswers } from './direct-answers.js';
import { createExecutor } from './execute.js';
import { addExplorerPage, type ExplorerFiles } from './explorer-page.js';
import { addGeoJsonRoute } from './geojson/route.js';
import type { RequestScope } from './http/request-scope.js';
import { createHttpServer, type HttpServer } from './http/server.js';
import type { HttpSettings, LogSettings } from './http/settings.js';
import type { ExampleOperation } from './operations.js';
import { addCostRoute } from './operation-cost.js';
import { Reads } from './reads/reads.js';
import { attachResolvers, type ReadContext } from './resolvers.js';
import { apiSchema } from './schema/api-schema.js';
import { schemaVersionOf } from './schema/schema-version.js';
import { today } from '../ontology/today.js';
import { warmUp } from './warm-up.js';

export interface ApiOptions {
  readonly model: Model;
  readonly database: Database;
  /** Root fields beside those of the model; all that are declared where left out. */
  readonly questions?: readonly Question[];
  readonly settings: HttpSettings;
  readonly log: LogSettings;
  /** Megabytes for answers that are kept until the database changes; none by default. */
  readonly answerCacheMb?: number;
  /** Planned by the database as soon as the server listens, and offered by the page. */
  readonly operations?: readonly ExampleOperation[];
  /** Where the page lies that is served at `/`; left out, there is none. */
  readonly explorer?: ExplorerFiles;
}

type ApiContext = RequestScope & ReadContext;

export async function serveApi(options: ApiOptions): Promise<HttpServer> {
  const { model, database, settings, log, operations = [], explorer, answerCacheMb = 0 } = options;
  const { schema, roots } = apiSchema(model, options.questions);
  const reads = new Reads(schema, model, roots, database, settings.limits);
  attachResolvers(schema, model, roots, reads);
  const directAnswers = new DirectAnswers(
    schema,
    reads,
    answerCacheMb > 0 ? new AnswerCache(() => database.bookmark(), answerCacheMb * 1_048_576) : undefined,
  );
  const executor = createExecutor<ApiContext>({
    schema,
    beforeExecution: (document, operation, variables, context) => {
      context.prepared ??= reads.prepare(document, operation, variables);
      directAnswers.remember(document);
    },
  });
  const server = await createHttpServer<ApiContext>({
    schema,
    executor,
    direct: (body, context) => directAnswers.answer(body, context),
    settings,
    log,
    contextFor: (_request, scope) => ({ ...scope }),
    stateOf: async (signal) => {
      const { version, loadedAt } = await readDataState(database, signal);
      return [version, loadedAt, schemaVersionOf(schema), today(new Date())].join(' ');
    },
    moreRoutes: async (app) => {
      addGeoJsonRoute(app, { schema, model, roots, reads, database, settings });
      if (!settings.publicSchema) return;
      addCostRoute(app, {
        schema,
        settings,
        costOf: (document, operation, variables) => reads.costOf(document, operation, variables),
      });
      if (explorer) await addExplorerPage(app, explorer, operations);
    },
    isReady: async () => {
      await database.read('MATCH (set:DataSet) RETURN count(set)');
      return { ready: true };
    },
  });
  const closing = new AbortController();
  const prepare = async (): Promise<void> => {
    await warmUp(schema, reads, operations, closing.signal);
    await loadLibrary(database, { signal: closing.signal });
  };
  // A database without the library says so to those who ask for it.
  if (operations.length > 0) void prepare().catch(() => undefined);
  return {
    address: server.address,
    close: () => {
      closing.abort();
      return server.close();
    },
  };
}
