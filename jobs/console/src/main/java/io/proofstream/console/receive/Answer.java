package io.proofstream.console.receive;

/**
 * What a sender is told. Words are ours alone: nothing of a request is ever repeated.
 *
 * @param header a header of the answer as {@code Name: value}, or null
 */
record Answer(int status, String words, String header) {
  static final Answer NOT_FOUND = new Answer(404, "no such path", null);
  static final Answer NOT_POST = new Answer(405, "only POST is taken here", "Allow: POST");
  static final Answer NOT_GET = new Answer(405, "only GET is taken here", "Allow: GET");
  static final Answer NOT_OPEN = new Answer(403, "this path has no secret and is closed", null);
  static final Answer WRONG_PROOF = new Answer(403, "that is not the secret", null);
  static final Answer EMPTY = new Answer(400, "the body is empty", null);
  static final Answer CUT_SHORT = new Answer(400, "the body is shorter than it says", null);
  static final Answer BAD_HEADER = new Answer(400, "a ps- header is not acceptable here", null);
  static final Answer NO_LENGTH = new Answer(411, "Content-Length is needed", null);
  static final Answer TOO_LARGE = new Answer(413, "larger than a message may be", null);
  static final Answer BUSY = new Answer(503, "too many requests at once", "Retry-After: 1");
  static final Answer NOT_ACKNOWLEDGED =
      new Answer(503, "not acknowledged in time; send it again", "Retry-After: 5");

  static Answer accepted(int messages) {
    return new Answer(202, "accepted " + messages, null);
  }

  static Answer noProof(Route.Proof proof) {
    String challenge = proof == Route.Proof.AUTHORIZATION ? "WWW-Authenticate: Bearer" : null;
    return new Answer(401, "header " + proof.header() + " is missing", challenge);
  }

  static Answer up(int inFlight) {
    return new Answer(200, "up, " + inFlight + " in flight", null);
  }

  String json() {
    return "{\"" + (status < 400 ? "status" : "error") + "\":\"" + words + "\"}\n";
  }
}
