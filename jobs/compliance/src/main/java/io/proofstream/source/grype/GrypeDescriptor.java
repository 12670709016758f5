package io.proofstream.source.grype;

import io.proofstream.report.ScanDraft;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a run says of itself: version, time, database, and what it was told to leave out. */
final class GrypeDescriptor {
  private static final List<String> SWITCHES = List.of("only-fixed", "only-notfixed");
  private static final List<String> LISTS = List.of("exclude", "ignore-wontfix");

  private final Set<String> filters = new TreeSet<>();
  private String version;
  private Instant timestamp;
  private String databaseVersion;
  private Instant databaseBuiltAt;

  void read(Node descriptor) throws Unreadable {
    version = descriptor.word("version");
    timestamp = descriptor.instant("timestamp");
    // Since version 6 of the database, what is told of it stands one level deeper.
    Node database = descriptor.at("db");
    readDatabase(database.has("status") ? database.at("status") : database);
    readConfiguration(descriptor.at("configuration"));
  }

  String version() {
    return version;
  }

  void describe(ScanDraft scan) {
    scan.ran(null, timestamp).database(databaseVersion, databaseBuiltAt);
    filters.forEach(scan::filteredBy);
  }

  private void readDatabase(Node database) throws Unreadable {
    databaseVersion = database.word("schemaVersion");
    databaseBuiltAt = database.instant("built");
  }

  private void readConfiguration(Node configuration) throws Unreadable {
    for (String name : SWITCHES) {
      if (Boolean.TRUE.equals(configuration.flag(name))) {
        filters.add(name);
      }
    }
    for (String name : LISTS) {
      Node value = configuration.at(name);
      String told = value.isArray() ? String.join(" ", configuration.words(name)) : value.word();
      if (told != null && !told.isEmpty()) {
        filters.add(name + ": " + told);
      }
    }
  }
}
