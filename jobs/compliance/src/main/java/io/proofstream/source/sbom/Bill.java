package io.proofstream.source.sbom;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Items;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.image.RepositoryName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A bill of materials while it is being read, whatever its format. */
public final class Bill {
  private final SbomFormat format;
  private final List<Component> components = new ArrayList<>();
  private String formatVersion;
  private String serial;
  private String documentVersion;
  private String tools;
  private Instant createdAt;
  private String subjectType;
  private String subjectName;
  private String subjectVersion;
  private int relationships;

  public Bill(SbomFormat format) {
    this.format = format;
  }

  public Bill formatVersion(String version) {
    formatVersion = version;
    return this;
  }

  public Bill document(String serialNumber, String version) {
    serial = serialNumber;
    documentVersion = version;
    return this;
  }

  /**
   * @param names as the document writes them
   */
  public Bill madeBy(List<String> names, Instant time) {
    tools = names.isEmpty() ? null : String.join("|", names);
    createdAt = time;
    return this;
  }

  public Bill describes(String type, String name, String version) {
    subjectType = type;
    subjectName = RepositoryName.of(name);
    subjectVersion = version;
    return this;
  }

  public Bill related(int count) {
    relationships = count;
    return this;
  }

  public Bill add(Component component) {
    components.add(component);
    return this;
  }

  public List<Component> components() {
    return components;
  }

  public Told told(Subject subject) {
    return new Told(
        Kind.SBOM_RECORDED, subject.at(createdAt), body(), Items.ofComponents(components));
  }

  private Sbom body() {
    return new Sbom(
        format,
        formatVersion,
        serial,
        documentVersion,
        tools,
        createdAt,
        subjectType,
        subjectName,
        subjectVersion,
        components.size(),
        (int) components.stream().filter(each -> each.purl() != null).count(),
        (int) components.stream().filter(each -> !each.licenses().isEmpty()).count(),
        relationships);
  }

  /** What is no time is none: fixtures and privacy filters write other words there. */
  public static Instant time(String text) {
    return text == null ? null : Json.instantOf(text);
  }

  /** The package URL without version; null if there is none. */
  public static String identity(PackageUrl url) {
    return url == null ? null : url.identity();
  }

  /** The namespace that the document tells, or that of the package URL; null for none. */
  public static String namespace(String told, PackageUrl url) {
    if (told != null) {
      return told;
    }
    return url == null || url.namespace().isEmpty() ? null : url.namespace();
  }
}
