package io.proofstream.sandbox.job;

import io.proofstream.control.Catalog;
import io.proofstream.control.reading.CatalogReading;
import io.proofstream.control.reading.Content;
import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Own frameworks that the job starts with: a copy in the state folder, so that every later start
 * has the same, whatever becomes of the folder that they were taken from.
 */
public final class OwnFrameworks {
  /** Instead of a folder: there are to be none any more. */
  public static final String NONE = "none";

  private final Path kept;

  public OwnFrameworks(StateFolder state) {
    this.kept = state.ownFrameworks();
  }

  /** Where they are; empty if there are none. */
  public Optional<Path> folder() {
    return Files.isDirectory(kept) ? Optional.of(kept) : Optional.empty();
  }

  /** What policies may name. */
  public Frameworks known() {
    return folder()
        .map(folder -> new Frameworks(checked(documents(folder)).ownScopes()))
        .orElseGet(Frameworks::shipped);
  }

  /** Takes those of a folder in place of what was kept; nothing changes if one is not valid. */
  public void keep(String folder) {
    if (folder.equals(NONE)) {
      StateFolder.deleteTree(kept);
      return;
    }
    DocumentFolder wanted = documents(Path.of(folder));
    checked(wanted);
    StateFolder.deleteTree(kept);
    try {
      for (Map.Entry<String, String> document : wanted.texts().entrySet()) {
        Path file = kept.resolve(document.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, document.getValue());
      }
    } catch (IOException e) {
      throw new SandboxException("cannot keep a copy of " + folder + ": " + e, e);
    }
  }

  private static Catalog checked(DocumentFolder documents) {
    CatalogReading reading = Content.readOwn(documents);
    if (!reading.isValid()) {
      throw new SandboxException(
          "%s cannot be judged by:%n%s%n  Mend that and give it anew: ./proofstream up --own-frameworks DIR"
              .formatted(
                  documents.name(),
                  reading.problems().stream()
                      .map(DocumentProblem::toString)
                      .collect(Collectors.joining("\n  ", "  ", ""))));
    }
    return reading.catalog();
  }

  private static DocumentFolder documents(Path folder) {
    try {
      return DocumentFolder.of(folder);
    } catch (IOException e) {
      throw new SandboxException("cannot read own frameworks from " + folder + ": " + e, e);
    }
  }
}
