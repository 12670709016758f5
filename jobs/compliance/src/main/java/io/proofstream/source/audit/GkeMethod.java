package io.proofstream.source.audit;

import io.proofstream.source.audit.AuditedRequest.Target;
import java.util.Arrays;
import java.util.List;

/**
 * The method of an entry, such as {@code io.k8s.core.v1.pods.exec.create}: behind the version the
 * resource, perhaps a part of it, and the verb.
 */
record GkeMethod(String resource, String subresource, String verb) {
  static GkeMethod of(String name) {
    List<String> words = Arrays.asList(name.split("\\."));
    int version = 0;
    while (version < words.size() && !words.get(version).matches("v[0-9]+([a-z]+[0-9]+)?")) {
      version++;
    }
    List<String> rest = words.subList(Math.min(version + 1, words.size()), words.size());
    String verb = words.isEmpty() ? name : words.getLast();
    return new GkeMethod(
        rest.size() < 2 ? null : rest.getFirst(),
        rest.size() < 3 ? null : String.join("/", rest.subList(1, rest.size() - 1)),
        verb);
  }

  /**
   * @param name of the resource: {@code core/v1/namespaces/default/pods/web/exec}
   */
  Target target(String name) {
    if (name == null || resource == null) {
      return new Target(resource, subresource, null, name, null);
    }
    List<String> path = Arrays.asList(name.split("/"));
    boolean namespaced =
        path.size() > 4 && path.get(2).equals("namespaces") && !resource.equals("namespaces");
    int at = namespaced ? 5 : 3;
    return new Target(
        resource,
        subresource,
        namespaced ? path.get(3) : null,
        path.size() > at ? path.get(at) : null,
        null);
  }
}
