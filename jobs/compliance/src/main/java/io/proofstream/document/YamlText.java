package io.proofstream.document;

import io.proofstream.document.Written.Entry;
import io.proofstream.document.Written.Mapping;
import io.proofstream.document.Written.Scalar;
import io.proofstream.document.Written.Sequence;
import io.proofstream.document.Written.Sort;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * YAML without what lets a reader see another thing than the machine: no anchors, no tags, one
 * document, true and false for flags and not yes and no.
 */
public final class YamlText {
  /** More than any document of ours needs, and less than a message may have. */
  public static final int MAX_BYTES = 512 << 10;

  private static final int DEEPEST = 16;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

  private final Problems problems;
  private final Iterator<Event> events;

  private YamlText(Problems problems, Iterator<Event> events) {
    this.problems = problems;
    this.events = events;
  }

  /** Null if the document holds nothing. */
  public static Written read(String text, Problems problems) throws Malformed {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    try {
      return new YamlText(problems, new Yaml(options).parse(new StringReader(text)).iterator())
          .document();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Malformed(line, "not well-formed YAML: " + Problems.shown(e.getProblem()));
    } catch (YAMLException e) {
      throw new Malformed(1, "not well-formed YAML: it has a character that no text may have");
    }
  }

  private Written document() throws Malformed {
    Written root = null;
    boolean begun = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event.is(Event.ID.DocumentStart)) {
        if (begun) {
          throw new Malformed(line(event), "a second document; one is read");
        }
        begun = true;
        root = node(events.next(), "", 0);
      }
    }
    return root;
  }

  private Written node(Event event, String key, int depth) throws Malformed {
    if (depth > DEEPEST) {
      throw new Malformed(line(event), "nested too deep");
    }
    refuseReferences(event, key);
    return switch (event) {
      case MappingStartEvent start -> mapping(start, key, depth);
      case CollectionStartEvent start -> sequence(start, key, depth);
      case ScalarEvent scalar -> new Scalar(line(scalar), sort(scalar), scalar.getValue());
      default -> new Scalar(line(event), Sort.NOTHING, "");
    };
  }

  private Mapping mapping(Event start, String key, int depth) throws Malformed {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
      if (!(event instanceof ScalarEvent name)) {
        throw new Malformed(line(event), "a key that is no word");
      }
      refuseReferences(event, key);
      String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
      Entry entry = new Entry(line(name), node(events.next(), path, depth + 1));
      if (entries.putIfAbsent(name.getValue(), entry) != null) {
        problems.add(line(name), path, "is there twice");
      }
    }
    return new Mapping(line(start), entries);
  }

  private Sequence sequence(Event start, String key, int depth) throws Malformed {
    List<Written> items = new ArrayList<>();
    for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
      items.add(node(event, key + "[" + items.size() + "]", depth + 1));
    }
    return new Sequence(line(start), items);
  }

  private void refuseReferences(Event event, String key) {
    if (event instanceof AliasEvent alias) {
      problems.add(
          line(event),
          key,
          "*%s is a reference; write it out, or quote a pattern that begins with *"
              .formatted(Problems.shown(alias.getAnchor())));
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      problems.add(line(event), key, "anchors are not read; write out what is meant");
    }
    String tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> null;
        };
    if (tag != null) {
      problems.add(line(event), key, "tags are not read; write the value alone");
    }
  }

  private static Sort sort(ScalarEvent scalar) {
    if (!scalar.isPlain()) {
      return Sort.TEXT;
    }
    return switch (scalar.getValue()) {
      case "", "~", "null" -> Sort.NOTHING;
      case "true", "false" -> Sort.FLAG;
      default -> NUMBER.matcher(scalar.getValue()).matches() ? Sort.NUMBER : Sort.TEXT;
    };
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }
}
