package io.proofstream.asset;

import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;
import java.util.List;

/**
 * What an asset became: whose it is, where it runs, whether it counts.
 *
 * @param by what brought it about: the columns that every table has
 */
public record AssetChange(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Asset", required = true) String assetId,
    @Meaning("Registry and path") String repository,
    @Meaning("Release line") String stream,
    @Meaning("What changed: known, scope, owner, environments, images, retired, returned")
        List<String> changed,
    @Meaning("Team that answers for it") String ownerTeam,
    @Meaning("Environments that it runs in, or is declared for") List<String> environments,
    @Meaning("How sensitive the data is that it sees") String sensitivity,
    @Meaning(value = "The policy counts it", column = "in_scope") boolean inScope,
    @Meaning("Frameworks whose boundary contains it") List<String> boundaries,
    @Meaning("Images that count") List<String> liveDigests,
    @Meaning("What brought it about") String cause,
    @Meaning("Version of the policy in force") long policyVersion,
    Cause by) {}
