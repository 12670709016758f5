package io.proofstream.sandbox.component.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The JobManager's REST door. */
public final class FlinkRest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final String address;

  public FlinkRest(String address) {
    this.address = address;
  }

  public JsonNode get(String path) throws IOException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  public JsonNode patch(String path) throws IOException {
    return send(
        path, HttpRequest.newBuilder().method("PATCH", HttpRequest.BodyPublishers.noBody()));
  }

  public JsonNode post(String path, String json) throws IOException {
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private JsonNode send(String path, HttpRequest.Builder request) throws IOException {
    URI uri = URI.create("http://" + address + path);
    try {
      HttpResponse<String> response =
          CLIENT.send(
              request.uri(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IOException(uri + " answered " + response.statusCode() + ": " + response.body());
      }
      return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IOException e) {
      // A refused connection comes without any message.
      throw e.getMessage() == null ? new IOException("nobody answers on " + uri, e) : e;
    }
  }
}
