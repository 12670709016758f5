package io.proofstream.source.operator;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all custom resources of the operator have in common: one object, read whole. */
final class OperatorReport {
  private static final String GROUP = "aquasecurity.github.io/";
  private static final String LABEL = "trivy-operator.resource.";

  /** Without the zeros that belong before single digits. */
  private static final Pattern LAX_DATE =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(T\\d\\d:\\d\\d:\\d\\d\\S*)");

  private final Node object;

  OperatorReport(Node object) {
    this.object = object;
  }

  static boolean isOfGroup(String apiVersion) {
    return apiVersion != null && apiVersion.startsWith(GROUP);
  }

  Node report() throws Unreadable {
    return object.at("report");
  }

  /**
   * The image; null if none is named. A digest beside a tag is that of the image's configuration,
   * and no manifest's.
   */
  Artifact image() throws Unreadable {
    Node artifact = report().at("artifact");
    String repository = artifact.word("repository");
    if (repository == null) {
      return null;
    }
    String server = report().at("registry").word("server");
    String name = server == null ? repository : server + "/" + repository;
    String tag = artifact.word("tag");
    String digest = artifact.word("digest");
    String reference = tag == null ? name + (digest == null ? "" : "@" + digest) : name + ":" + tag;
    return Artifact.imageOrNamed(reference, null, null);
  }

  /** The object that was looked at: {@code default/ReplicaSet/web}. */
  String owner() throws Unreadable {
    Node metadata = object.at("metadata");
    Node parents = metadata.at("ownerReferences");
    Node parent = parents.items().isEmpty() ? metadata.at("-") : parents.items().getFirst();
    String kind = first(told("kind"), parent.word("kind"));
    String name = first(told("name"), parent.word("name"));
    String namespace = first(told("namespace"), metadata.word("namespace"));
    if (kind == null || name == null) {
      throw metadata.malformed("neither labels nor owners name what was looked at");
    }
    return (namespace == null ? "" : namespace + "/") + kind + "/" + name;
  }

  /** Words that no label may hold, such as a role's name, are annotations. */
  private String told(String what) throws Unreadable {
    Node metadata = object.at("metadata");
    return first(
        metadata.at("labels").word(LABEL + what), metadata.at("annotations").word(LABEL + what));
  }

  ScanReport scan(ScanDraft scan, String format, Artifact artifact) throws Unreadable {
    Instant at = time(report().word("updateTimestamp"));
    return scan.ran(null, at)
        .about(
            format,
            seen(Subject.of(artifact).at(at == null ? created() : at)).withNativeId(state()));
  }

  Subject seen(Subject subject) throws Unreadable {
    Node scanner = report().at("scanner");
    String name = first(scanner.word("name"), "trivy");
    return subject.seenBy(name.toLowerCase(Locale.ROOT), scanner.word("version"));
  }

  /** The object in its present state; null if it never was in a cluster. */
  String state() throws Unreadable {
    String uid = object.at("metadata").word("uid");
    String version = object.at("metadata").word("resourceVersion");
    return uid == null || version == null ? null : uid + "/" + version;
  }

  /** A report that lists less than it counts was cut on its way, or was told to leave out. */
  static void requireAllListed(ScanDraft scan, Node summary, int listed) throws Unreadable {
    long counted = 0;
    for (String name :
        new String[] {
          "criticalCount", "highCount", "mediumCount", "lowCount", "noneCount", "unknownCount"
        }) {
      Integer count = summary.count(name);
      counted += count == null ? 0 : count;
    }
    if (counted > listed) {
      scan.incomplete(ScanStatus.PARTIAL, "its summary counts " + counted + ", it lists " + listed);
    }
  }

  Instant created() throws Unreadable {
    return time(object.at("metadata").word("creationTimestamp"));
  }

  /** Null for what is no time: people who publish a report write other words there. */
  static Instant time(String text) {
    Matcher date = LAX_DATE.matcher(text == null ? "" : text);
    return date.matches()
        ? Json.instantOf(
            "%s-%2s-%2s".formatted(date.group(1), date.group(2), date.group(3)).replace(' ', '0')
                + date.group(4))
        : null;
  }

  private static String first(String told, String otherwise) {
    return told == null ? otherwise : told;
  }
}
