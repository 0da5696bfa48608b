import account from "@/messages/vi/account.json";
import audit from "@/messages/vi/audit.json";
import auth from "@/messages/vi/auth.json";
import factor from "@/messages/vi/auth-factor.json";
import invite from "@/messages/vi/auth-invite.json";
import backups from "@/messages/vi/backups.json";
import balance from "@/messages/vi/balance.json";
import bulk from "@/messages/vi/bulk.json";
import common from "@/messages/vi/common.json";
import deadlines from "@/messages/vi/deadlines.json";
import delegations from "@/messages/vi/delegations.json";
import duplicates from "@/messages/vi/duplicates.json";
import erasure from "@/messages/vi/erasure.json";
import errors from "@/messages/vi/errors.json";
import refusals from "@/messages/vi/errors-refusals.json";
import exports from "@/messages/vi/exports.json";
import papers from "@/messages/vi/exports-papers.json";
import guests from "@/messages/vi/guests.json";
import imports from "@/messages/vi/imports.json";
import ledger from "@/messages/vi/ledger.json";
import meeting from "@/messages/vi/meeting.json";
import members from "@/messages/vi/members.json";
import memberCard from "@/messages/vi/members-card.json";
import memberForm from "@/messages/vi/members-form.json";
import memberPage from "@/messages/vi/members-page.json";
import navigation from "@/messages/vi/navigation.json";
import organizations from "@/messages/vi/organizations.json";
import organizationActs from "@/messages/vi/organizations-acts.json";
import organizationTypes from "@/messages/vi/organizations-types.json";
import palette from "@/messages/vi/palette.json";
import statistics from "@/messages/vi/statistics.json";
import study from "@/messages/vi/study.json";
import transfers from "@/messages/vi/transfers.json";
import trash from "@/messages/vi/trash.json";
import users from "@/messages/vi/users.json";
import views from "@/messages/vi/views.json";

export const vietnameseMessages = {
  account,
  auth: { ...auth, ...factor, ...invite },
  audit,
  backups,
  balance,
  bulk,
  common,
  deadlines,
  delegations,
  duplicates,
  erasure,
  errors: { ...errors, ...refusals },
  exports: { ...exports, ...papers },
  guests,
  imports,
  ledger,
  meeting,
  members: { ...members, ...memberCard, ...memberForm, ...memberPage },
  navigation,
  organizations: { ...organizations, ...organizationActs, ...organizationTypes },
  palette,
  statistics,
  study,
  transfers,
  trash,
  users,
  views,
};
