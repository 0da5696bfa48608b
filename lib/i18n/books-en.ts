"use client";

import dynamic from "next/dynamic";
import { asBook } from "./as-book";

/** The English words of features, each a script of its own that a page names with its other scripts. */
export const englishBooks = {
  account: dynamic(() => import("@/messages/en/account.json").then(asBook("account"))),
  audit: dynamic(() => import("@/messages/en/audit.json").then(asBook("audit"))),
  "auth-factor": dynamic(() => import("@/messages/en/auth-factor.json").then(asBook("auth"))),
  "auth-invite": dynamic(() => import("@/messages/en/auth-invite.json").then(asBook("auth"))),
  balance: dynamic(() => import("@/messages/en/balance.json").then(asBook("balance"))),
  bulk: dynamic(() => import("@/messages/en/bulk.json").then(asBook("bulk"))),
  deadlines: dynamic(() => import("@/messages/en/deadlines.json").then(asBook("deadlines"))),
  delegations: dynamic(() => import("@/messages/en/delegations.json").then(asBook("delegations"))),
  duplicates: dynamic(() => import("@/messages/en/duplicates.json").then(asBook("duplicates"))),
  erasure: dynamic(() => import("@/messages/en/erasure.json").then(asBook("erasure"))),
  guests: dynamic(() => import("@/messages/en/guests.json").then(asBook("guests"))),
  imports: dynamic(() => import("@/messages/en/imports.json").then(asBook("imports"))),
  ledger: dynamic(() => import("@/messages/en/ledger.json").then(asBook("ledger"))),
  meeting: dynamic(() => import("@/messages/en/meeting.json").then(asBook("meeting"))),
  members: dynamic(() => import("@/messages/en/members.json").then(asBook("members"))),
  "members-form": dynamic(() => import("@/messages/en/members-form.json").then(asBook("members"))),
  organizations: dynamic(() => import("@/messages/en/organizations.json").then(asBook("organizations"))),
  "organizations-acts": dynamic(() =>
    import("@/messages/en/organizations-acts.json").then(asBook("organizations")),
  ),
  "organizations-types": dynamic(() =>
    import("@/messages/en/organizations-types.json").then(asBook("organizations")),
  ),
  study: dynamic(() => import("@/messages/en/study.json").then(asBook("study"))),
  transfers: dynamic(() => import("@/messages/en/transfers.json").then(asBook("transfers"))),
  trash: dynamic(() => import("@/messages/en/trash.json").then(asBook("trash"))),
  users: dynamic(() => import("@/messages/en/users.json").then(asBook("users"))),
  views: dynamic(() => import("@/messages/en/views.json").then(asBook("views"))),
};
