package io.proofstream.sandbox.bench.normalize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.message.Message;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.source.Json;
import io.proofstream.source.Recogniser;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.StrictJson;
import io.proofstream.trust.CollectorKeys;
import java.io.IOException;
import java.time.Duration;

/**
 * A way of going through a document, from what no reader can be faster than to all that is done.
 */
enum Way {
  /** Jackson as it comes, token by token, nothing looked at. */
  BARE {
    @Override
    int go(Message message) throws IOException {
      int tokens = 0;
      try (JsonParser parser = JSON.createParser(message.value())) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
      return tokens;
    }
  },

  /** Whose it is, and what its source makes of it. */
  PARSED {
    @Override
    int go(Message message) throws IOException {
      byte[] json = message.value();
      int reports = 0;
      try (JsonParser parser = StrictJson.parser(json, 0, json.length)) {
        while (parser.nextToken() != null) {
          int from = (int) parser.currentTokenLocation().getByteOffset();
          Source source = recognised(json, from);
          reports += source.read(new Json(parser)).size();
          Json.readToEnd(parser);
        }
      }
      return reports;
    }
  },

  /** All from the broker's bytes to events: digest, encoding, limits, identities, redaction too. */
  WHOLE {
    @Override
    int go(Message message) {
      return READER.read(message).events().size();
    }
  };

  static final Reader READER = new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));
  private static final JsonFactory JSON = new JsonFactory();
  private static final Recogniser SOURCES = new Recogniser(Tools.all());

  /** A number that hangs on the work, so that no compiler leaves it out. */
  abstract int go(Message message) throws IOException;

  private static Source recognised(byte[] json, int from) throws IOException {
    try (JsonParser parser = StrictJson.parser(json, from, json.length - from)) {
      parser.nextToken();
      return new Shape().recognise(parser, SOURCES).getFirst();
    }
  }
}
