package io.proofstream.asset;

import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/** An asset as it is now: one row of table {@code assets}. */
public record CurrentAsset(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "What it is over time", required = true) String assetId,
    @Meaning("Host of the registry") String registry,
    @Meaning("Registry and path") String repository,
    @Meaning("Release line") String stream,
    @Meaning("Team that answers for it") String ownerTeam,
    @Meaning("Environments that it runs in, or is declared for") List<String> environments,
    @Meaning("How sensitive the data is that it sees") String sensitivity,
    @Meaning(value = "The policy counts it", column = "in_scope") boolean inScope,
    @Meaning("Frameworks whose boundary contains it") List<String> boundaries,
    @Meaning("How it came to be known: push, workload, declared, scan") List<String> knownFrom,
    @Meaning("When it was first heard of") Instant firstSeenAt,
    @Meaning("When an image was last pushed") Instant lastPushedAt,
    @Meaning("When it was retired") Instant retiredAt,
    @Meaning("Newest pushed image") String headDigest,
    @Meaning("Images that count: the newest and all that run in scope") int liveDigests,
    @Meaning("Containers that run it") int runningWorkloads,
    @Meaning("Newest complete scan of a live image") String lastScanId,
    @Meaning("When that was") Instant lastCompleteScanAt,
    @Meaning("When its scanner's database was built") Instant dbBuiltAt,
    @Meaning("Open findings, critical") int openCritical,
    @Meaning("Open findings, high") int openHigh,
    @Meaning("Open findings, medium") int openMedium,
    @Meaning("Open findings, low") int openLow,
    @Meaning("Open findings whose deadline has passed") int openBreaches,
    @Meaning("Version of the policy in force") long policyVersion) {}
