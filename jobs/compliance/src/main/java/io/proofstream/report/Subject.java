package io.proofstream.report;

import java.time.Instant;
import java.util.List;

/**
 * What a document says of the thing it is about, and of itself. What it does not tell is null.
 *
 * @param artifact what it is about; null where that is no single thing, or not named
 * @param occurredAt when it happened, by the document
 * @param tool the tool that saw it, lower case, if it is not the source itself
 * @param nativeId the tool's own identity of this very occurrence, in its latest state: two
 *     messages of one source with one such id are one piece of evidence, whatever their bytes. Null
 *     where the tool gives none, or gives the same one to different states
 * @param references frameworks and controls that the tool cites
 * @param confidence 0 to 100, as the document says; null where it does not
 */
public record Subject(
    Artifact artifact,
    Instant occurredAt,
    String tool,
    String toolVersion,
    String nativeId,
    List<String> references,
    Integer confidence) {

  public static Subject of(Artifact artifact) {
    return new Subject(artifact, null, null, null, null, List.of(), null);
  }

  /** Something that is about no single artifact. */
  public static Subject ofNone() {
    return of(null);
  }

  public Subject at(Instant time) {
    return new Subject(artifact, time, tool, toolVersion, nativeId, references, confidence);
  }

  public Subject seenBy(String name, String version) {
    return new Subject(artifact, occurredAt, name, version, nativeId, references, confidence);
  }

  public Subject withNativeId(String id) {
    return new Subject(artifact, occurredAt, tool, toolVersion, id, references, confidence);
  }

  public Subject citing(List<String> controls) {
    return new Subject(
        artifact, occurredAt, tool, toolVersion, nativeId, List.copyOf(controls), confidence);
  }

  public Subject believed(Integer percent) {
    return new Subject(artifact, occurredAt, tool, toolVersion, nativeId, references, percent);
  }
}
