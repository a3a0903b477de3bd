/** 通信（HTTP） — routes, problems, OpenAPI, health. */
export {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerBinding,
  type HandlerCall,
  type RouteBinding,
} from './binding.ts';
export { type Authenticator, createHttpServer, type HttpOptions } from './server.ts';
