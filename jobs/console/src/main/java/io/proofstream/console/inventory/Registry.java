package io.proofstream.console.inventory;

import io.proofstream.console.Problem;
import io.proofstream.source.Json;
import io.proofstream.source.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A registry that wants to know who asks. It says so when asked without: then a token is fetched
 * where it points to, for each scope once, or the credentials are given themselves. Safe for many
 * threads.
 */
final class Registry {
  private static final String JSON = "application/json";

  private final URI address;
  private final Credentials credentials;
  private final RegistryHttp http;

  /** Value of the Authorization header that worked, by what was asked for. */
  private final Map<String, String> authorizations = new ConcurrentHashMap<>();

  /**
   * @param credentials or null
   */
  Registry(URI address, Credentials credentials, RegistryHttp http) {
    this.address = address;
    this.credentials = credentials;
    this.http = http;
  }

  URI address() {
    return address;
  }

  /**
   * @param scope what answers of one sort have in common: a repository, the catalogue
   */
  RegistryHttp.Response send(String method, URI page, String scope, String accept) {
    String known = authorizations.get(scope);
    RegistryHttp.Response response = http.send(method, page, known, accept);
    if (response.status() != 401) {
      return response;
    }
    // Asked for the first time, or the token has ended.
    String authorization = authorization(response);
    if (authorization == null) {
      return response;
    }
    authorizations.put(scope, authorization);
    return http.send(method, page, authorization, accept);
  }

  /** Null if there is nothing to answer the challenge with. */
  private String authorization(RegistryHttp.Response refused) {
    Challenge challenge = refused.header("WWW-Authenticate").map(Challenge::parse).orElse(null);
    if (challenge == null) {
      return null;
    }
    if (challenge.isBasic()) {
      return credentials == null ? null : credentials.basic();
    }
    return challenge.isBearer() ? "Bearer " + token(challenge) : null;
  }

  private String token(Challenge challenge) {
    URI where;
    try {
      where = challenge.tokenAddress();
    } catch (IllegalArgumentException e) {
      throw badRealm("it is no address").causedBy(e);
    }
    boolean secure = "https".equals(where.getScheme());
    boolean asOpen = "http".equals(where.getScheme()) && "http".equals(address.getScheme());
    if (!secure && !asOpen) {
      throw badRealm("credentials would go there unencrypted");
    }
    RegistryHttp.Response response =
        http.send("GET", where, credentials == null ? null : credentials.basic(), JSON);
    if (response.status() != 200) {
      throw Problem.failed(
          "no token for " + address.getAuthority() + " from " + where.getAuthority(),
          "it answers " + response.status(),
          "check user and password: " + Credentials.USER + ", or --credentials FILE");
    }
    String[] token = new String[1];
    try {
      Json json = document(response.body());
      json.object(
          name -> {
            if (name.equals("token") || (name.equals("access_token") && token[0] == null)) {
              token[0] = json.word();
            }
          });
    } catch (IOException e) {
      throw badRealm("its answer is no token").causedBy(e);
    }
    if (token[0] == null || !token[0].matches("[\\x21-\\x7e]+")) {
      throw badRealm("its answer is no token");
    }
    return token[0];
  }

  /** At its first token. */
  static Json document(byte[] body) throws IOException {
    var parser = StrictJson.parser(body, 0, body.length);
    if (parser.nextToken() == null) {
      throw new IOException("an empty answer");
    }
    return new Json(parser);
  }

  private Problem badRealm(String why) {
    return Problem.failed(
        address.getAuthority() + " sends us for a token where none can be had",
        why,
        "check the registry's token service (realm)");
  }
}
