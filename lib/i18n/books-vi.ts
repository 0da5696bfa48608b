"use client";

import dynamic from "next/dynamic";
import { asBook } from "./as-book";

/** The Vietnamese words of features, each a script of its own that a page names with its other scripts. */
export const vietnameseBooks = {
  account: dynamic(() => import("@/messages/vi/account.json").then(asBook("account"))),
  audit: dynamic(() => import("@/messages/vi/audit.json").then(asBook("audit"))),
  "auth-factor": dynamic(() => import("@/messages/vi/auth-factor.json").then(asBook("auth"))),
  "auth-invite": dynamic(() => import("@/messages/vi/auth-invite.json").then(asBook("auth"))),
  balance: dynamic(() => import("@/messages/vi/balance.json").then(asBook("balance"))),
  bulk: dynamic(() => import("@/messages/vi/bulk.json").then(asBook("bulk"))),
  deadlines: dynamic(() => import("@/messages/vi/deadlines.json").then(asBook("deadlines"))),
  delegations: dynamic(() => import("@/messages/vi/delegations.json").then(asBook("delegations"))),
  duplicates: dynamic(() => import("@/messages/vi/duplicates.json").then(asBook("duplicates"))),
  erasure: dynamic(() => import("@/messages/vi/erasure.json").then(asBook("erasure"))),
  guests: dynamic(() => import("@/messages/vi/guests.json").then(asBook("guests"))),
  imports: dynamic(() => import("@/messages/vi/imports.json").then(asBook("imports"))),
  ledger: dynamic(() => import("@/messages/vi/ledger.json").then(asBook("ledger"))),
  meeting: dynamic(() => import("@/messages/vi/meeting.json").then(asBook("meeting"))),
  members: dynamic(() => import("@/messages/vi/members.json").then(asBook("members"))),
  "members-form": dynamic(() => import("@/messages/vi/members-form.json").then(asBook("members"))),
  organizations: dynamic(() => import("@/messages/vi/organizations.json").then(asBook("organizations"))),
  "organizations-acts": dynamic(() =>
    import("@/messages/vi/organizations-acts.json").then(asBook("organizations")),
  ),
  "organizations-types": dynamic(() =>
    import("@/messages/vi/organizations-types.json").then(asBook("organizations")),
  ),
  study: dynamic(() => import("@/messages/vi/study.json").then(asBook("study"))),
  transfers: dynamic(() => import("@/messages/vi/transfers.json").then(asBook("transfers"))),
  trash: dynamic(() => import("@/messages/vi/trash.json").then(asBook("trash"))),
  users: dynamic(() => import("@/messages/vi/users.json").then(asBook("users"))),
  views: dynamic(() => import("@/messages/vi/views.json").then(asBook("views"))),
};
