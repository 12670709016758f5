package io.proofstream.console.publish;

import io.proofstream.console.envelope.Draft;
import io.proofstream.reading.EventStream;
import io.proofstream.reading.Redactor;
import io.proofstream.reading.Redactor.Redacted;
import io.proofstream.reading.Tools;
import io.proofstream.wire.Header;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes messages of files: logs are cut into their events, quoted secrets are taken out. */
final class Drafts {
  private final Redactor redactor = new Redactor(Tools.all());
  private final Map<Path, Optional<ScannerDatabase>> besides = new HashMap<>();
  private final Map<Header, String> said;
  private final ScannerDatabase database;

  /**
   * @param said headers of every message
   * @param database of every scan, or null to look beside each report
   */
  Drafts(Map<Header, String> said, ScannerDatabase database) {
    this.said = said;
    this.database = database;
  }

  /** At least one, in the order of the content. */
  List<Draft> of(Payload payload, byte[] content) {
    List<byte[]> messages = EventStream.messages(content);
    List<Draft> drafts = new ArrayList<>(messages.size());
    for (byte[] message : messages) {
      String name =
          messages.size() == 1 ? payload.name() : payload.name() + "#" + (drafts.size() + 1);
      drafts.add(draft(name, message, payload.file()));
    }
    return drafts;
  }

  private Draft draft(String name, byte[] message, Path file) {
    Redacted redacted = redactor.redact(message, said.get(Header.SOURCE));
    Map<Header, String> headers = new EnumMap<>(Header.class);
    ScannerDatabase known = database == null ? beside(file, redacted.sources()) : database;
    if (known != null) {
      headers.putAll(known.headers());
    }
    headers.putAll(said);
    if (redacted.originalDigest() != null) {
      headers.put(Header.ORIGINAL_DIGEST, redacted.originalDigest());
    }
    return new Draft(name, redacted.bytes(), headers);
  }

  /** What Trivy's version says is of Trivy's reports alone. */
  private ScannerDatabase beside(Path file, List<String> sources) {
    boolean isTrivy = !sources.isEmpty() && sources.stream().allMatch(s -> s.startsWith("trivy"));
    if (file == null || !isTrivy) {
      return null;
    }
    Path folder = file.toAbsolutePath().getParent();
    return besides
        .computeIfAbsent(folder, f -> Optional.ofNullable(ScannerDatabase.beside(file)))
        .orElse(null);
  }
}
