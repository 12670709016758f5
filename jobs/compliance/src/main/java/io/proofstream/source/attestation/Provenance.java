package io.proofstream.source.attestation;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.List;

/**
 * How something was built, as SLSA provenance says. Components are those of {@link Attestation}.
 */
record Provenance(
    String builderId,
    String buildType,
    String sourceUri,
    String commitId,
    String configSource,
    String invocationId,
    Instant startedAt,
    Instant finishedAt,
    int materials) {

  static final Provenance NONE = new Provenance(null, null, null, null, null, null, null, null, 0);

  /** BuildKit's own place for the repository, where it was told of one. */
  private static final String BUILDKIT = "https://mobyproject.org/buildkit@v1#metadata";

  static Provenance of(String predicateType, Node predicate) throws Unreadable {
    if (!predicateType.startsWith("https://slsa.dev/provenance/")) {
      return NONE;
    }
    if (predicate.has("buildDefinition")) {
      return version1(predicate);
    }
    return predicate.has("recipe") ? version01(predicate) : version02(predicate);
  }

  private static Provenance version01(Node predicate) throws Unreadable {
    Node recipe = predicate.at("recipe");
    List<Node> materials = predicate.items("materials");
    Integer place = recipe.count("definedInMaterial");
    int at = place == null || place < 0 ? 0 : place;
    SourceCode code = at < materials.size() ? SourceCode.of(materials.get(at)) : SourceCode.NONE;
    return older(predicate, recipe.word("type"), code, recipe.word("entryPoint"));
  }

  private static Provenance version02(Node predicate) throws Unreadable {
    Node config = predicate.at("invocation", "configSource");
    Node vcs = predicate.at("metadata", BUILDKIT, "vcs");
    SourceCode code =
        vcs.isMissing()
            ? SourceCode.of(config)
            : new SourceCode(vcs.word("source"), vcs.word("revision"));
    return older(predicate, predicate.word("buildType"), code, config.word("entryPoint"));
  }

  private static Provenance older(Node predicate, String type, SourceCode code, String entryPoint)
      throws Unreadable {
    Node metadata = predicate.at("metadata");
    return new Provenance(
        predicate.at("builder").word("id"),
        type,
        code.uri(),
        code.commit(),
        entryPoint,
        metadata.word("buildInvocationId"),
        metadata.instant("buildStartedOn"),
        metadata.instant("buildFinishedOn"),
        predicate.items("materials").size());
  }

  private static Provenance version1(Node predicate) throws Unreadable {
    Node definition = predicate.at("buildDefinition");
    Node run = predicate.at("runDetails");
    Node metadata = run.at("metadata");
    List<Node> dependencies = definition.items("resolvedDependencies");
    Node parameters = definition.at("externalParameters");
    SourceCode code = SourceCode.of(parameters, metadata, dependencies);
    return new Provenance(
        run.at("builder").word("id"),
        definition.word("buildType"),
        code.uri(),
        code.commit(),
        SourceCode.config(parameters),
        metadata.word("invocationId"),
        metadata.instant("startedOn"),
        metadata.instant("finishedOn"),
        dependencies.size());
  }

  /** Not verified: whoever verified says so elsewhere, as cosign does. */
  Attestation attestation(
      AttestationType type,
      String predicateType,
      String statementType,
      AttestedSubject subject,
      int subjects,
      Envelope envelope) {
    return new Attestation(
        type,
        predicateType,
        statementType,
        envelope.name(),
        subject.name(),
        subject.digest(),
        subjects,
        envelope.signatures(),
        envelope.signaturesWithValue(),
        false,
        envelope.signer().identity(),
        envelope.signer().issuer(),
        envelope.logIndex(),
        envelope.integratedAt(),
        builderId,
        buildType,
        sourceUri,
        commitId,
        configSource,
        invocationId,
        startedAt,
        finishedAt,
        materials);
  }

  /** The repository that was built, and the commit. Each type of build says it in its own way. */
  private record SourceCode(String uri, String commit) {
    static final SourceCode NONE = new SourceCode(null, null);

    /** Of {@code uri} and {@code digest}. */
    static SourceCode of(Node named) throws Unreadable {
      String commit = word(named, "digest", "gitCommit");
      return new SourceCode(
          named.word("uri"), commit == null ? word(named, "digest", "sha1") : commit);
    }

    /** By the parameters of the build; the commit by the dependency that is this repository. */
    static SourceCode of(Node parameters, Node metadata, List<Node> dependencies)
        throws Unreadable {
      String revision = word(metadata, "buildkit_metadata", "vcs", "revision");
      if (revision != null) {
        return new SourceCode(word(metadata, "buildkit_metadata", "vcs", "source"), revision);
      }
      String given = word(parameters, "source", "uri");
      String named = given == null ? word(parameters, "workflow", "repository") : given;
      String uri = named == null ? word(parameters, "buildConfigSource", "repository") : named;
      for (Node dependency : dependencies) {
        SourceCode code = of(dependency);
        boolean same = uri == null || (code.uri() != null && code.uri().contains(uri));
        if (same && code.commit() != null) {
          return new SourceCode(uri == null ? code.uri() : uri, code.commit());
        }
      }
      return new SourceCode(uri, null);
    }

    /** The file that says how to build, by any of its names. */
    static String config(Node parameters) throws Unreadable {
      for (String parent : List.of("workflow", "buildConfigSource", "configSource")) {
        String path = word(parameters, parent, "path");
        if (path != null) {
          return path;
        }
      }
      return word(parameters, "configPath");
    }

    /** The text there; null for anything else, since what lies there is up to the build's type. */
    private static String word(Node node, String... names) throws Unreadable {
      Node at = node;
      for (String name : names) {
        if (!at.isObject()) {
          return null;
        }
        at = at.at(name);
      }
      return at.isText() ? at.word() : null;
    }
  }
}
