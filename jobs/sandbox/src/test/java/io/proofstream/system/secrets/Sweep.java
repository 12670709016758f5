package io.proofstream.system.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.proofstream.system.Log;
import io.proofstream.system.Tables;
import io.proofstream.wire.Topic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.common.header.Header;

/** Looks for canaries wherever anything of a message may be: families found, by place. */
final class Sweep {
  private static final int CHUNK = 1 << 20;
  private static final int LONGEST = 64;

  private Sweep() {}

  /** In every column of every table, by {@code table.column}. */
  static Map<String, Collection<String>> tables(Tables tables) {
    Map<String, List<List<String>>> columns =
        tables
            .cells(
                "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE"
                    + " table_schema = 'proofstream'")
            .stream()
            .collect(groupingBy(List::getFirst, TreeMap::new, toList()));
    Map<String, Collection<String>> found = new TreeMap<>();
    tables
        .cells(columns.values().stream().map(Sweep::query).collect(joining(" UNION ALL ")))
        .forEach(row -> add(found, row.get(0), row.get(1)));
    for (List<String> row :
        tables.cells(
            "SELECT 'raw_contents.content', to_base64(content) FROM raw_contents WHERE"
                + " substr(content, 1, 2) = x'1f8b' UNION ALL SELECT 'rejected.raw',"
                + " to_base64(raw) FROM rejected WHERE substr(raw, 1, 2) = x'1f8b'")) {
      add(found, row.get(0) + ", unpacked", unpacked(Base64.getMimeDecoder().decode(row.get(1))));
    }
    return found;
  }

  /** In the keys, headers and values of all messages of a topic. */
  static Collection<String> topic(Topic topic) {
    Map<String, Collection<String>> found = new TreeMap<>();
    Log.forEach(
        topic,
        message -> {
          add(found, topic.topicName(), text(message.key()));
          add(found, topic.topicName(), text(message.value()));
          for (Header header : message.headers()) {
            add(found, topic.topicName(), text(header.value()));
          }
        });
    return found.getOrDefault(topic.topicName(), List.of());
  }

  /** In every file below a folder, by its path there. */
  static Map<String, Collection<String>> files(Path folder) throws IOException {
    Map<String, Collection<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          String carried = "";
          for (byte[] chunk = in.readNBytes(CHUNK);
              chunk.length > 0;
              chunk = in.readNBytes(CHUNK)) {
            String text = carried + new String(chunk, ISO_8859_1);
            add(found, folder.relativize(file).toString(), text);
            carried = text.substring(Math.max(0, text.length() - LONGEST));
          }
        } catch (NoSuchFileException e) {
          // A checkpoint that was just given up.
        }
      }
    }
    return found;
  }

  /** A row for each text of a table that has a canary in it. */
  private static String query(List<List<String>> columns) {
    String table = columns.getFirst().getFirst();
    String names = columns.stream().map(it -> "'" + it.get(1) + "'").collect(joining(", "));
    String texts = columns.stream().map(it -> text(it.get(1), it.get(2))).collect(joining(", "));
    return """
    SELECT
      '%1$s.' || cells.name,
      array_join(regexp_extract_all(cells.text, '%2$s'), ' ')
    FROM %1$s
    CROSS JOIN UNNEST(ARRAY[%3$s], ARRAY[%4$s]) AS cells(name, text)
    WHERE regexp_like(cells.text, '%2$s')
    """
        .formatted(table, Canaries.ANY, names, texts);
  }

  private static String text(String column, String type) {
    String name = '"' + column + '"';
    if (type.equals("varbinary")) {
      // Without NULs, which stand between the letters of UTF-16.
      return "replace(from_utf8(%s), chr(0), '')".formatted(name);
    }
    boolean isNested = type.matches("(array|row|map)\\(.*");
    return isNested
        ? "json_format(CAST(%s AS json))".formatted(name)
        : "CAST(%s AS varchar)".formatted(name);
  }

  private static void add(Map<String, Collection<String>> found, String place, String text) {
    Matcher canary = Canaries.ANY.matcher(text);
    while (canary.find()) {
      found.computeIfAbsent(place, any -> new TreeSet<>()).add(canary.group(1));
    }
  }

  /** As much of it as there is. */
  private static String unpacked(byte[] packed) {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int read = in.read(); read >= 0; read = in.read()) {
        unpacked.write(read);
      }
    } catch (IOException e) {
      // Cut short: what came before is what matters.
    }
    return unpacked.toString(ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }
}
