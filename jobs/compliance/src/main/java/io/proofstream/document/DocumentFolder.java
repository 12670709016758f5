package io.proofstream.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The documents of a folder and those below it, whole, whether they lie on a disk or in the jar.
 *
 * @param name what people call it; problems put it before a document's own path
 * @param texts by path below the folder, with / between names
 */
public record DocumentFolder(String name, SortedMap<String, String> texts) {
  public static DocumentFolder of(Path folder) throws IOException {
    return new DocumentFolder(folder.toString(), read(folder, path -> true));
  }

  /** For tests and for what is put together by hand. */
  public static DocumentFolder of(String name, Map<String, String> texts) {
    return new DocumentFolder(name, new TreeMap<>(texts));
  }

  /**
   * What comes with the product.
   *
   * @param anchor a document in the folder, by its absolute name among the resources
   * @param wanted which documents, by their path below the folder
   */
  public static DocumentFolder packed(String name, String anchor, Predicate<String> wanted) {
    URL url = DocumentFolder.class.getResource(anchor);
    if (url == null) {
      throw new IllegalStateException(anchor + " is not packed with the product");
    }
    try {
      return new DocumentFolder(name, packed(url.toURI(), anchor, wanted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A resource's address is none", e);
    }
  }

  /**
   * @param uri of the anchor: a file on a disk, or in a jar
   */
  static SortedMap<String, String> packed(URI uri, String anchor, Predicate<String> wanted)
      throws IOException {
    String folder = anchor.substring(0, anchor.lastIndexOf('/'));
    if (!uri.getScheme().equals("jar")) {
      return read(Path.of(uri).getParent(), wanted);
    }
    String jar = uri.getRawSchemeSpecificPart();
    Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
    try (FileSystem inside = FileSystems.newFileSystem(file)) {
      return read(inside.getPath(folder), wanted);
    }
  }

  private static SortedMap<String, String> read(Path folder, Predicate<String> wanted)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isRegularFile(path) && isDocument(name) && wanted.test(name)) {
          texts.put(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  private static boolean isDocument(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".csv");
  }
}
