package io.proofstream.console.publish;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that are meant: each that is named, and of a folder all below it in the order of their
 * names, but for hidden ones.
 */
final class Selection {
  private final List<PathMatcher> included;

  /**
   * @param globs what a file in a folder must be named like, one of them; with a slash it is about
   *     the path below the folder; none lets all through
   */
  Selection(List<String> globs) {
    included = globs.stream().map(Selection::matcher).toList();
  }

  List<String> files(List<String> names) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(Payload.STANDARD_INPUT) && Files.isDirectory(Payload.path(name))) {
        files.addAll(below(name));
      } else {
        files.add(name);
      }
    }
    return files;
  }

  private List<String> below(String folder) {
    Path root = Payload.path(folder);
    List<String> found;
    try (Stream<Path> all = Files.walk(root)) {
      found =
          all.filter(file -> isMeant(root.relativize(file)) && Files.isRegularFile(file))
              .map(Path::toString)
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw Problem.failed("cannot look through " + folder, e.getMessage(), "check its permissions")
          .causedBy(e);
    }
    if (found.isEmpty()) {
      throw Problem.failed(
          "nothing to publish in " + folder,
          included.isEmpty() ? "it holds no file" : "no file in it is named like --include says",
          "check the name; nothing was sent");
    }
    return found;
  }

  private boolean isMeant(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return included.isEmpty() || included.stream().anyMatch(each -> each.matches(below));
  }

  private static PathMatcher matcher(String glob) {
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return glob.contains("/") ? matcher : path -> matcher.matches(path.getFileName());
    } catch (PatternSyntaxException e) {
      throw Problem.usage(
              "--include '" + glob + "' is no pattern",
              e.getDescription(),
              "write it like --include '*.json', in quotes so that the shell leaves it alone")
          .causedBy(e);
    }
  }
}
