package io.proofstream.oracle;

import java.time.Instant;

/** What pipelines, signers, clusters and sensors send of one image. */
final class QuarterTexts {
  private static final String REPOSITORY = "https://git.example/";

  private QuarterTexts() {}

  /** With a component that has a licence and one that only has a name. */
  static String cycloneDx(Instant at, boolean isEmpty) {
    String components =
        """
        {"type":"library","name":"zlib","version":"1.3","purl":"pkg:deb/debian/zlib@1.3",\
        "licenses":[{"license":{"id":"Zlib"}}]},{"type":"file","name":"notes"}\
        """;
    return """
    {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"metadata":{"timestamp":"%s"},\
    "components":[%s]}\
    """
        .formatted(at, isEmpty ? "" : components);
  }

  static String verified(String repository, String digest, String signer) {
    return """
    [{"critical":{"identity":{"docker-reference":"%s"},"image":{"docker-manifest-digest":"%s"},\
    "type":"cosign container image signature"},"optional":{"Subject":"%s"}}]\
    """
        .formatted(repository, digest, signer);
  }

  /**
   * @param builder null where the statement does not tell
   */
  static String provenance(
      Instant at, String repository, String digest, String builder, String commit) {
    return """
    {"_type":"https://in-toto.io/Statement/v1","predicateType":"https://slsa.dev/provenance/v1",\
    "subject":[{"name":"%s","digest":{"sha256":"%s"}}],"predicate":{"buildDefinition":{\
    "buildType":"https://ci.example/build/v1","externalParameters":{},"resolvedDependencies":[\
    {"uri":"git+%s","digest":{"gitCommit":"%s"}}]},"runDetails":{%s"metadata":{"finishedOn":"%s"}}}}\
    """
        .formatted(
            repository,
            digest.substring("sha256:".length()),
            REPOSITORY + repository,
            commit,
            builder == null ? "" : "\"builder\":{\"id\":\"%s\"},".formatted(builder),
            at);
  }

  static String built(Instant at, String reference, String id, boolean succeeded) {
    return """
    {"proofstream":"build.finished","at":"%s","by":"bot","build_id":"%s","name":"build",\
    "status":"completed","conclusion":"%s","succeeded":%s,"repository":"%s","image_ref":"%s",\
    "finished_at":"%s"}\
    """
        .formatted(at, id, succeeded ? "passed" : "failed", succeeded, REPOSITORY, reference, at);
  }

  /**
   * @param reference by which the workload names its image
   * @param settings what more is told of the container, with a comma before it
   */
  static String observed(
      Instant at,
      String namespace,
      String uid,
      String reference,
      String digest,
      String state,
      String settings) {
    return """
    {"proofstream":"workload.observed","at":"%s","workloads":[{"cluster":"prod","namespace":"%s",\
    "workload_kind":"Deployment","workload":"w","uid":"%s","pod":"p","node":"n","container":"c",\
    "image_ref":"%s","image_digest":"%s","state":"%s"%s}]}\
    """
        .formatted(at, namespace, uid, reference, digest, state, settings);
  }

  /**
   * @param more what else is told, with a comma before it
   */
  static String admitted(
      Instant at, String namespace, String id, String decision, String reference, String more) {
    return """
    {"proofstream":"admission.decided","at":"%s","admissions":[{"admission_id":"%s","decision":"%s",\
    "decided_at":"%s","cluster":"prod","namespace":"%s","operation":"create",\
    "object_kind":"Deployment","workload":"w","user_name":"deployer","container":"c",\
    "image_ref":"%s"%s}]}\
    """
        .formatted(at, id, decision, at, namespace, reference, more);
  }

  static String rang(Instant at, String id, String priority, String repository) {
    return """
    {"uuid":"%s","output":"A shell ran in a container","priority":"%s","rule":"Terminal shell",\
    "time":"%s","source":"syscall","output_fields":{"container.image.repository":"%s",\
    "container.image.tag":"1.0","container.name":"c","k8s.cluster.name":"prod",\
    "k8s.ns.name":"shop"},"tags":["shell"]}\
    """
        .formatted(id, priority, at, repository);
  }

  static String investigated(Instant at, String alert, boolean isClosed) {
    return """
    {"proofstream":"alert.investigated","at":"%s","by":"bob","alert_id":"%s","rule":"Terminal shell",\
    "outcome":"false_positive","opened_at":"%s"%s}\
    """
        .formatted(
            at, alert, at.minusSeconds(600), isClosed ? ",\"closed_at\":\"%s\"".formatted(at) : "");
  }

  static String accessed(
      Instant at, String id, String actor, String action, String resource, String more) {
    return """
    {"proofstream":"access.recorded","at":"%s","by":"%s","access_id":"%s","action":"%s",\
    "namespace":"shop","resource_kind":"%s","resource":"p","system":"prod","decision":"allowed"%s}\
    """
        .formatted(at, actor, id, action, resource, more);
  }

  static String alive(Instant at, String collector) {
    return """
    {"proofstream":"heartbeat","at":"%s","collector":"%s","interval_seconds":86400,\
    "watches":["prod"]}\
    """
        .formatted(at, collector);
  }

  static String stated(Instant at, String type, String subject, Instant until) {
    return """
    {"proofstream":"fact.collected","at":"%s","collector":"desk","fact_type":"%s","subject":"%s",\
    "value_flag":true,"valid_until":"%s"}\
    """
        .formatted(at, type, subject, until);
  }

  /** A secret and nothing else, or none any more. */
  static String secrets(String image, String digest, Instant at, boolean found) {
    String secret =
        """
        {"RuleID":"aws-access-key-id","Category":"AWS","Severity":"CRITICAL","Title":"AWS key",\
        "StartLine":3,"EndLine":3,"Match":"export KEY=****"}\
        """;
    return """
    {"SchemaVersion":2,"CreatedAt":"%s","ArtifactName":"%s","ArtifactType":"container_image",\
    "Metadata":{"RepoTags":["%s"],"RepoDigests":["%s@%s"]},\
    "Results":[{"Target":"deploy.sh","Class":"secret","Secrets":[%s]}]}\
    """
        .formatted(
            at,
            image,
            image,
            image.substring(0, image.lastIndexOf(':')),
            digest,
            found ? secret : "");
  }
}
