package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.util.List;

/** Somebody says that an asset exists and is theirs, or that it is no more. */
public record AssetDeclaration(
    @Meaning("Team that answers for it") String ownerTeam,
    @Meaning("Environments it is meant for") List<String> environments,
    @Meaning("How sensitive the data is that it sees") String sensitivity,
    @Meaning("Image that it is built from") String baseImage,
    @Meaning("Who says so") String actor,
    @Meaning("Why") String reason)
    implements Body {
  public AssetDeclaration {
    environments = environments == null ? List.of() : environments;
  }
}
