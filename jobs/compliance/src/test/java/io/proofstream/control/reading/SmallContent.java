package io.proofstream.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** As little content as there can be with nothing wrong, and what is made of it. */
final class SmallContent {
  static final String CHECK = "checks/scans-fresh.yml";
  static final String FRAMEWORK = "rules/framework.yml";
  static final String FAMILY = "rules/first.yml";
  static final String GAPS = "gaps.yml";

  private final Map<String, String> texts = new TreeMap<>();

  private SmallContent() {
    texts.put(
        "catalogs/rules.csv",
        """
        id,title,group,level
        R-1,Look at images,First,LOW;HIGH
        R-2,"Mend, and say so",First,HIGH
        R-3,Lock the doors,First,LOW
        R-4,Forget it,First,WITHDRAWN
        """);
    texts.put(
        CHECK,
        """
        id: scans-fresh
        title: Scans are fresh
        metric: scan_freshness
        parameters: {cadence: 7d}
        window: 1d
        operator: gte
        pass: 95%
        warn: 80%
        evidence: [scan_history]
        requires: [{kinds: [scan_completed], every: 1d}]
        met: "{value} were scanned within {cadence}."
        missed: "{failing} were not."
        recommendation: Scan more often.
        gap: scans
        """);
    texts.put(
        GAPS,
        """
        - id: scans
          gap: Nobody scans.
          solution: Scan.
          effort: {least: 1, most: 2}
          phase: 1
        """);
    texts.put(
        FRAMEWORK,
        """
        id: rules
        name: The Rules
        version: "1"
        publisher: Nobody
        source: made up
        catalog: rules.csv
        responsibility: shared
        disclaimer: A mapping.
        scopes:
          - {id: rules-low, name: Low, levels: [LOW]}
          - {id: rules-high, name: High, levels: [HIGH]}
        """);
    texts.put(
        FAMILY,
        """
        family: First
        controls:
          - id: R-1
            coverage: full
            weight: 5
            checks: [scans-fresh]
            what: Whether images are looked at.
            why: They age.
            recommendation: Look.
          - id: R-2
            coverage: partial
            weight: 3
            checks: [scans-fresh]
            what: Whether flaws go.
            why: They are used.
            recommendation: Mend.
            note: That somebody said so.
        out_of_scope: [R-3]
        """);
  }

  static SmallContent content() {
    return new SmallContent();
  }

  SmallContent with(String file, String text) {
    texts.put(file, text);
    return this;
  }

  /** What is replaced must be there. */
  SmallContent replacing(String file, String from, String to) {
    assertThat(texts.get(file)).contains(from);
    texts.put(file, texts.get(file).replace(from, to));
    return this;
  }

  CatalogReading read() {
    return Content.read(DocumentFolder.of("", texts));
  }

  List<String> problems() {
    return read().problems().stream().map(DocumentProblem::toString).toList();
  }
}
