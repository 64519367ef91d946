package dev.vedette.tracker.dossier;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.tracker.decision.Decision;
import dev.vedette.tracker.evidence.Evidence;
import dev.vedette.tracker.ticket.TicketView;
import java.util.List;

/** @param text what a ticket about it says, Markdown; @param detail the finding as it was judged */
public record Dossier(
        FindingView finding,
        String text,
        Assessment.Finding detail,
        List<TicketView> tickets,
        List<Decision> decisions,
        List<Evidence> evidence) {}
