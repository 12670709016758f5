package io.proofstream.source.webhook;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.Report;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.Subject;
import io.proofstream.source.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The end of a scan that Harbor had done. It tells counts and no findings, and a count is no
 * sighting: nothing has an identity, so nothing could be open or closed by it. So the scan is
 * partial, its columns of counts stay zero, and Harbor's own counts stand in the reason why it is
 * partial ({@code counts only: ...}). The findings come with the report itself, which has to be
 * fetched from Harbor and sent. A count of none is treated alike: it proves that a scan ran.
 *
 * <p>Scans are told by media type, which may carry a parameter; an SBOM's end has no overview of
 * vulnerabilities and gives no report.
 */
final class HarborScan {
  private static final String FORMAT = "harbor-webhook";

  private HarborScan() {}

  static List<? extends Report> completed(Subject subject, Node resource) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (Map.Entry<String, Node> each : resource.at("scan_overview").fields()) {
      Node overview = each.getValue();
      String status = overview.word("scan_status");
      boolean succeeded = status == null || status.equalsIgnoreCase("success");
      ScanStatus how = succeeded ? ScanStatus.PARTIAL : ScanStatus.FAILED;
      String why = succeeded ? "counts only: " + counts(overview) : "Harbor says " + status;
      reports.add(report(subject, each.getKey(), overview, how, why));
    }
    return reports;
  }

  static List<? extends Report> failed(Subject subject, Node resource, String why)
      throws IOException {
    List<Map.Entry<String, Node>> overviews = resource.at("scan_overview").fields();
    if (overviews.isEmpty()) {
      return List.of(new ScanDraft().incomplete(ScanStatus.FAILED, why).about(FORMAT, subject));
    }
    List<Report> reports = new ArrayList<>();
    for (Map.Entry<String, Node> each : overviews) {
      reports.add(report(subject, each.getKey(), each.getValue(), ScanStatus.FAILED, why));
    }
    return reports;
  }

  private static Report report(
      Subject subject, String mediaType, Node overview, ScanStatus status, String why)
      throws IOException {
    String scanner = overview.at("scanner").word("name");
    String report = overview.word("report_id");
    ScanDraft draft =
        new ScanDraft()
            .formatVersion(mediaType)
            .ran(overview.instant("start_time"), overview.instant("end_time"))
            .incomplete(status, why);
    Subject seen =
        subject
            .seenBy(
                scanner == null ? null : scanner.toLowerCase(Locale.ROOT),
                overview.at("scanner").word("version"))
            .withNativeId(report == null ? null : "report/" + report + "/" + status);
    return draft.about(FORMAT, seen);
  }

  /** {@code severity High, total 5, fixable 5, High 4, Unknown 1}. */
  private static String counts(Node overview) throws IOException {
    Node summary = overview.at("summary");
    List<String> counts = new ArrayList<>();
    counts.add("severity " + overview.word("severity"));
    counts.add("total " + summary.count("total"));
    counts.add("fixable " + summary.count("fixable"));
    for (Map.Entry<String, Node> each : summary.at("summary").fields()) {
      counts.add(each.getKey() + " " + each.getValue().word());
    }
    return String.join(", ", counts);
  }
}
