package io.proofstream.console.receive;

import java.util.Locale;
import java.util.stream.Stream;

/** The ways in, one a path, and how a sender on it proves that it knows the path's secret. */
enum Route {
  EVIDENCE(null, Proof.AUTHORIZATION),
  FALCO("falco", Proof.AUTHORIZATION),
  GITHUB("github", Proof.GITHUB_SIGNATURE),
  GITLAB("gitlab", Proof.GITLAB_TOKEN),
  HARBOR("harbor", Proof.AUTHORIZATION),
  KUBERNETES_AUDIT("kubernetes", Proof.AUTHORIZATION),
  TRIVY_OPERATOR(null, Proof.AUTHORIZATION);

  /** What the senders are able to send. */
  enum Proof {
    /** The secret itself as bearer token, as password, or as the header's whole value. */
    AUTHORIZATION("Authorization"),
    /** HMAC-SHA256 of the body. */
    GITHUB_SIGNATURE("X-Hub-Signature-256"),
    /** The secret itself. */
    GITLAB_TOKEN("X-Gitlab-Token");

    private final String header;

    Proof(String header) {
      this.header = header;
    }

    String header() {
      return header;
    }
  }

  private final String source;
  private final Proof proof;

  Route(String source, Proof proof) {
    this.source = source;
    this.proof = proof;
  }

  /** The word in the path, and before its settings. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String path() {
    return "/v1/" + word();
  }

  /** Name of the source that must read what comes, or null if the content decides. */
  String source() {
    return source;
  }

  Proof proof() {
    return proof;
  }

  /** Null if there is no such path. */
  static Route at(String path) {
    return Stream.of(values()).filter(route -> route.path().equals(path)).findFirst().orElse(null);
  }
}
