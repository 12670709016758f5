package io.proofstream.console.inventory;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Requests that do not give up at once: what may pass (429, 5xx, a broken connection) is tried
 * again, after as long as the registry asks for. No redirect is followed, since it would take the
 * credentials along. Safe for many threads.
 */
final class RegistryHttp {
  private static final int TRIES = 5;
  private static final long LONGEST_PAUSE = 60_000;
  private static final int LARGEST_BODY = 16 << 20;

  private final HttpClient client;
  private final Duration timeout;
  private final LongConsumer pause;

  /** An answer, read whole. */
  record Response(int status, java.net.http.HttpHeaders headers, byte[] body) {
    Optional<String> header(String name) {
      return headers.firstValue(name);
    }
  }

  /**
   * @param timeout for one request
   * @param pause waits for so many milliseconds
   */
  RegistryHttp(Duration timeout, LongConsumer pause) {
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    this.timeout = timeout;
    this.pause = pause;
  }

  /**
   * @param authorization value of that header, or null
   * @param accept value of that header
   */
  Response send(String method, URI address, String authorization, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", accept)
            .header("User-Agent", "proofstream-inventory")
            .method(method, BodyPublishers.noBody());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  private Response send(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      Response response = null;
      IOException failure = null;
      try {
        response = sendOnce(request);
      } catch (IOException e) {
        failure = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw unanswered(request.uri(), "interrupted", e);
      }
      if (response != null && !mayPass(response.status())) {
        return response;
      }
      if (attempt == TRIES) {
        throw unanswered(
            request.uri(),
            response == null ? failure.toString() : "it answers " + response.status(),
            failure);
      }
      pause.accept(pauseAfter(response, attempt));
    }
  }

  private Response sendOnce(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw Problem.failed(
            "an answer of " + request.uri().getHost() + " is too large",
            "it has more than " + (LARGEST_BODY >> 20) + " MiB",
            "check that this is a container registry");
      }
      return new Response(response.statusCode(), response.headers(), body);
    }
  }

  private static boolean mayPass(int status) {
    return status == 429 || status == 500 || (status >= 502 && status <= 504);
  }

  /** As the registry asks, in seconds; else twice as long each time. */
  private static long pauseAfter(Response response, int attempt) {
    long doubled = 500L << attempt;
    if (response == null) {
      return doubled;
    }
    return response
        .header("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Math.min(LONGEST_PAUSE, Long.parseLong(seconds) * 1000))
        .orElse(doubled);
  }

  private static Problem unanswered(URI address, String why, Throwable cause) {
    return Problem.unreachable(
            "no usable answer from " + address.getScheme() + "://" + address.getAuthority(),
            why + ", " + TRIES + " times",
            "check the address and whether the registry is up; --request-timeout gives it longer")
        .causedBy(cause);
  }
}
