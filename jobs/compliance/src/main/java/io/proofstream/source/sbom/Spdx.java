package io.proofstream.source.sbom;

import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.identity.ImageReference;
import io.proofstream.message.Reason;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import io.proofstream.source.image.ImageNames;
import io.proofstream.source.image.RepositoryName;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SPDX 2.2 and 2.3 as JSON. Identifiers are only compared with each other, so that those that break
 * the specification's rules, as many tools write them, do no harm. GitHub's export wraps the
 * document in a field.
 */
public final class Spdx implements Source {
  private static final Set<String> VERSIONS = Set.of("2.2", "2.3");
  private static final String CONTEXT = "https://spdx.org/rdf/";

  @Override
  public String name() {
    return "spdx";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("spdxVersion")
        || shape.has("sbom/spdxVersion")
        || shape.begins("@context", CONTEXT);
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    return reports(json, null);
  }

  /**
   * A document that stands in another.
   *
   * @param json at the document's object
   * @param about what the other says that it is about, or null to go by the document itself
   */
  public static List<Report> reports(Json json, Artifact about) throws IOException {
    Document document = new Document();
    json.object(field -> document.field(field, json));
    return document.reports(about);
  }

  private static final class Document {
    private static final Pattern VERSION = Pattern.compile("(?:SPDX-)?([0-9][0-9.]{0,9})");
    private static final Pattern CONTEXT_VERSION =
        Pattern.compile(CONTEXT + "([0-9][0-9.]{0,9})/.*");
    private static final Pattern TOOL = Pattern.compile("Tool: (.+?)(?:-(v?[0-9].*|dev))?");
    private static final String ITSELF = "SPDXRef-DOCUMENT";

    private final List<SpdxPackage> packages = new ArrayList<>();
    private final List<String> creators = new ArrayList<>();
    private final Set<String> described = new LinkedHashSet<>();
    private String formatVersion;
    private String name;
    private String namespace;
    private Instant createdAt;
    private int relationships;

    void field(String field, Json json) throws IOException {
      switch (field) {
        case "spdxVersion" -> readVersion(json.node().word(), VERSION);
        case "@context" -> readVersion(json.node().word(), CONTEXT_VERSION);
        case "sbom" -> json.object(each -> field(each, json));
        case "name" -> name = json.word();
        case "documentNamespace" -> namespace = json.word();
        case "creationInfo" -> readCreation(json.node());
        case "documentDescribes" -> described.addAll(json.words());
        case "packages" -> json.array(() -> packages.add(SpdxPackage.read(json)));
        case "relationships" -> json.array(() -> readRelationship(json));
        default -> {}
      }
    }

    /** Refused at once: what follows may look like anything. */
    private void readVersion(String word, Pattern pattern) throws Unreadable {
      Matcher matcher = pattern.matcher(word == null ? "" : word);
      formatVersion = matcher.matches() ? matcher.group(1) : "?";
      if (!VERSIONS.contains(formatVersion) || !word.startsWith("SPDX-")) {
        refuse("version " + formatVersion);
      }
    }

    private static void refuse(String seen) throws Unreadable {
      throw new Unreadable(
          Reason.UNSUPPORTED_FORMAT,
          "spdx, " + seen,
          seen + ": only SPDX-2.2 and SPDX-2.3 are understood");
    }

    private void readCreation(Node node) throws Unreadable {
      createdAt = Bill.time(node.word("created"));
      for (Node each : node.items("creators")) {
        if (!each.isObject()) {
          creators.add(each.word());
          continue;
        }
        for (Map.Entry<String, Node> creator : each.fields()) {
          creators.add(creator.getKey() + ": " + creator.getValue().word());
        }
      }
    }

    private void readRelationship(Json json) throws IOException {
      relationships++;
      Node node = json.node();
      String type = node.word("relationshipType");
      String from = node.word("spdxElementId");
      String to = node.word("relatedSpdxElement");
      if ("DESCRIBES".equals(type) && ITSELF.equals(from) && to != null) {
        described.add(to);
      } else if ("DESCRIBED_BY".equals(type) && ITSELF.equals(to) && from != null) {
        described.add(from);
      }
    }

    List<Report> reports(Artifact about) throws Unreadable {
      if (formatVersion == null) {
        refuse("no spdxVersion");
      }
      SpdxPackage root = root();
      Bill bill =
          new Bill(SbomFormat.SPDX)
              .formatVersion(formatVersion)
              .document(namespace, null)
              .madeBy(creators, createdAt)
              .related(relationships);
      if (root == null) {
        bill.describes(null, name, null);
      } else {
        bill.describes(root.purpose(), root.name(), root.version());
      }
      packages.stream().filter(each -> each != root).forEach(each -> bill.add(each.component()));
      Artifact told = root == null ? byName() : root.artifact();
      return List.of(bill.told(seen(Subject.of(about == null ? told : about))));
    }

    /** A document that describes several things describes none of them alone. */
    private SpdxPackage root() {
      if (described.size() != 1) {
        return null;
      }
      String only = described.iterator().next();
      return packages.stream().filter(each -> only.equals(each.id())).findFirst().orElse(null);
    }

    /** Any word could be the name of an image: only one with tag or digest surely is. */
    private Artifact byName() {
      ImageReference image = ImageNames.parsed(name);
      boolean sure = image != null && (image.tag() != null || image.digest() != null);
      return sure ? Artifact.image(image, null, null) : Artifact.named(RepositoryName.of(name));
    }

    private Subject seen(Subject subject) {
      for (String creator : creators) {
        Matcher tool = TOOL.matcher(creator == null ? "" : creator);
        if (tool.matches()) {
          return subject.seenBy(tool.group(1).toLowerCase(Locale.ROOT), tool.group(2));
        }
      }
      return subject;
    }
  }
}
