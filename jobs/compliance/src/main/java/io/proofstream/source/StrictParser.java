package io.proofstream.source;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses an object that says one key twice, in what is skipped too. Jackson's own check makes a
 * hash set for every object; this one keeps a set for every depth, and that costs a third.
 */
final class StrictParser extends JsonParserDelegate {
  /** The keys of the objects that are open, outermost first; those deeper are to be used again. */
  private final List<Keys> byDepth = new ArrayList<>();

  private final Noticed noticed;
  private int depth;
  private Keys keys;

  /**
   * @param noticed told of every key
   */
  StrictParser(JsonParser parser, Noticed noticed) {
    super(parser);
    this.noticed = noticed;
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token == JsonToken.FIELD_NAME) {
      String name = delegate.currentName();
      requireNew(name);
      noticed.meet(name);
    } else if (token == JsonToken.START_OBJECT) {
      open();
    } else if (token == JsonToken.END_OBJECT) {
      close(--depth);
    }
    return token;
  }

  @Override
  public JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    JsonToken token = currentToken();
    int open = token != null && token.isStructStart() ? 1 : 0;
    while (open > 0) {
      token = nextToken();
      if (token == null) {
        // Jackson complains about an end within a structure itself.
        return this;
      }
      if (token.isStructStart()) {
        open++;
      } else if (token.isStructEnd()) {
        open--;
      }
    }
    return this;
  }

  private void requireNew(String name) throws JsonParseException {
    if (!keys.add(name)) {
      throw new JsonParseException(this, "Duplicate key", delegate.currentTokenLocation());
    }
  }

  private void open() {
    if (depth == byDepth.size()) {
      byDepth.add(new Keys());
    }
    keys = byDepth.get(depth++);
    keys.clear();
  }

  private void close(int outer) {
    keys = outer == 0 ? null : byDepth.get(outer - 1);
  }
}
